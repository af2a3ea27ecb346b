package io.wiredesk.enrich.split;

import java.util.Locale;
import java.util.Set;

/** Tells dates, times, durations and counts ("3 March 2026", "36 min", "12 comments"), which name nothing, from words that do. */
final class Stamp {

    private static final int LONGEST = 60;

    private static final String CJK = "年月日号時时分秒星期周一二三四五六七八九十()（）曜火水木金土点第:：./-";

    /** Words that stand beside numbers and dates. */
    private static final Set<String> UNITS = Set.of(
            ("min mins minute minutes minuten minutos read reading watch listen lesezeit hour hours hrs h hr ago day days week weeks"
                            + " month months year years comment comments reply replies point points vote votes upvotes view views"
                            + " like likes word words page pages pdf am pm uhr gmt utc cet est edt pst pdt et st nd rd th de del of"
                            + " the at on um le du issue edition no nr vol volume num numéro ausgabe número today yesterday"
                            + " updated published posted heute gestern t z")
                    .split(" ", -1));

    private Stamp() {}

    /** Whether a text is nothing but dates, times, durations or counts; so is one without letters. */
    static boolean is(String text) {
        return text.length() <= LONGEST && (isCjk(text) || saysWhen(text));
    }

    private static boolean isCjk(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && !Character.isWhitespace(c) && CJK.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean saysWhen(String text) {
        boolean told = Words.digit(text);
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = from;
            while (to < text.length() && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                String word = text.substring(from, to).toLowerCase(Locale.ROOT);
                boolean calendar = Calendars.names(word);
                told |= calendar;
                if (!calendar && !UNITS.contains(word)) {
                    return false;
                }
            }
        }
        return told;
    }
}
