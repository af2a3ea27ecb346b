package io.wiredesk.ingest.feed;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/** Zones as dates name them: RFC 822 §5.1, and what feeds use besides. */
final class DateZones {

    /** Minutes east of UTC. Of a name with several meanings, the one feeds mean. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("NST", -210),
            Map.entry("NDT", -150),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("EST", -300),
            Map.entry("ET", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CT", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MT", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PT", -480),
            Map.entry("PDT", -420),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600),
            Map.entry("BRT", -180),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("MET", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("MEST", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("IST", 330),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780));

    private DateZones() {}

    /**
     * A zone's offset; UTC for names nobody knows (Z, GMT, UT, UTC and the military letters among them, RFC 2822 §4.3).
     *
     * @param zone a name, or a sign and one to four digits, with or without a colon
     * @throws java.time.DateTimeException if it is further from UTC than any place
     */
    static ZoneOffset offset(String zone) {
        char first = zone.charAt(0);
        if (first != '+' && first != '-') {
            return ZoneOffset.ofTotalSeconds(NAMES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0) * 60);
        }
        String digits = zone.substring(1).replace(":", "");
        int number = Integer.parseInt(digits);
        int minutes = digits.length() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
        return ZoneOffset.ofTotalSeconds((first == '-' ? -60 : 60) * minutes);
    }
}
