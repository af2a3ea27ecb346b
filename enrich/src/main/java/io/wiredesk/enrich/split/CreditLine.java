package io.wiredesk.enrich.split;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line beside a story that says who tells it: "By Ina Holm · 3 March · 5 min read", "Harbour Post | Report". */
final class CreditLine {

    /** Words of a line that may be one. */
    static final int LONGEST = 16;

    private static final int MAX_NAME_WORDS = 12;

    private static final Pattern FIELDS = Pattern.compile("\\s*[|·•‧∙｜\\n]\\s*|\\s+[–—-]\\s+|(?<=\\S)\\s/\\s");

    /** One stands in whatever separates two fields. */
    private static final String SEPARATORS = "|·•‧∙｜\n–—―-/";

    private static final Pattern CUE = Pattern.compile(
            "^(?:(?:posted|written|published|submitted|reported|geschrieben|escrito|写真?)\\s+)?"
                    + "(?:by|von|par|por|via|from|source|quelle|fuente|h/t|text|texte|texto|作者|文|出典|来源)"
                    + "(?:\\s*[:：｜]\\s*|\\s+)(?=\\S)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DASH = Pattern.compile("^[–—―-]{1,2}\\s*(?:from\\s+)?(?=[\\p{Lu}\\p{Lo}])");
    private static final Pattern TRAIL = Pattern.compile("\\s*[(（<].*$|\\s+(?:on|at|am|le)\\s.*$|[,.;:]+$");

    /** One stands in whatever TRAIL takes off. */
    private static final String TRAILING = "(（<,.;:\n\t";

    private static final List<String> PREPOSITIONS = List.of(" on ", " at ", " am ", " le ");

    /** Capitalised words and what joins them; scripts without capitals pass. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:(?:[\\p{Lu}\\p{Lo}\\p{Lt}\\p{N}@][\\p{L}\\p{M}\\p{N}'’.&@_-]*|of|the|and|for|de|du|des|da|del|la|le|les|et|y|e|für|der|die|das|und|van|von|&)"
                    + "(?:, ?| |、|$))+");

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");

    private CreditLine() {}

    /**
     * Who a line credits; null if nobody.
     *
     * @param line as it stood, one or several lines, of at most {@link #LONGEST} words
     * @param small whether it is set smaller than the text
     * @param led whether it follows a headline directly
     */
    static @Nullable String name(String line, boolean small, boolean led) {
        String[] fields = fields(line.strip());
        boolean stamped = false;
        for (String field : fields) {
            boolean dashed =
                    SEPARATORS.indexOf(first(field)) >= 0 && DASH.matcher(field).find();
            boolean cued = CUE.matcher(dashed ? DASH.matcher(field).replaceFirst("") : field)
                    .find();
            if (fields.length == 1 && !dashed && !cued && !small && !led) {
                return null;
            }
            String name = bare(field, dashed, cued);
            if (Stamp.is(name)) {
                stamped |= !name.isEmpty();
                continue;
            }
            boolean sure = cued || dashed || small || stamped || (fields.length > 1 && stampFollows(fields));
            boolean credits = isName(name, sure, led && fields.length <= 2);
            return credits && Furniture.of(line).heading().isEmpty() ? name : null;
        }
        return null;
    }

    private static String[] fields(String line) {
        return holdsAny(line, SEPARATORS) ? FIELDS.split(line, -1) : new String[] {line};
    }

    private static char first(String field) {
        return field.isEmpty() ? ' ' : field.charAt(0);
    }

    /** Without what introduces the name and what follows it. */
    private static String bare(String field, boolean dashed, boolean cued) {
        String undashed = dashed ? DASH.matcher(field).replaceFirst("") : field;
        String name = cued ? CUE.matcher(undashed).replaceFirst("") : undashed;
        boolean trails = holdsAny(name, TRAILING) || PREPOSITIONS.stream().anyMatch(name::contains);
        return (trails ? TRAIL.matcher(name).replaceFirst("") : name).strip();
    }

    private static boolean holdsAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean stampFollows(String[] fields) {
        for (String field : fields) {
            if (Stamp.is(field.strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String name, boolean sure, boolean led) {
        if (name.length() < 2 || Words.count(name) > MAX_NAME_WORDS) {
            return false;
        }
        boolean names = NAMES.matcher(name).matches() && !Character.isLowerCase(name.charAt(0));
        return (names && (sure || (led && Words.count(name) > 1)))
                || (sure && DOMAIN.matcher(name).matches());
    }
}
