package io.wiredesk.enrich;

/** What splitting and tagging leaves behind for one story or one unreadable record. */
sealed interface Step permits StoryChange, Output.OfDeadLetter {}
