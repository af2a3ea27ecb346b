package io.wiredesk.sink.desk.page;

/** One of several views of a page. */
record Tab(String label, String href, boolean current) {}
