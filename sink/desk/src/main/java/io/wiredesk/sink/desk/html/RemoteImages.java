package io.wiredesk.sink.desk.html;

/** Whether pictures are fetched from where they lie: whoever has them there sees who reads what, and when. */
public enum RemoteImages {
    /** Their words stand in for them. */
    OFF,
    ON
}
