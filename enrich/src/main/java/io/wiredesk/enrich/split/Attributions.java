package io.wiredesk.enrich.split;

import io.wiredesk.schemas.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a story credits and takes the credit out of its text. */
final class Attributions {

    /** What is left and who was credited. */
    record Credited(List<RichText> paragraphs, Story.@Nullable Attribution source) {}

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:posted|written|published|submitted|geschrieben) )?(?:by|von|par|por|from:)\\s*:?\\s+"
                    + "(?<name>[\\p{L}\\p{N}@][^\\n(<|,·•]{0,50}?)(?:\\s+(?:on|at|am|le)\\s.*|\\s*[(<|,·•].*|$)",
            Pattern.CASE_INSENSITIVE);

    /** What a byline may begin with. */
    private static final String FIRST_LETTERS = "pwsgbvfPWSGBVF";

    private static final int MAX_BYLINE_WORDS = 16;
    private static final double SMALL = .95;

    /** A paragraph of more lines is a list or a poem. */
    private static final int MANY = 8;

    private Attributions() {}

    static boolean isByline(String text) {
        return byline(text) != null;
    }

    /** Whom a line that is nothing but a byline names, null if it is none. */
    private static @Nullable String byline(String line) {
        String words = line.strip();
        boolean possible = !words.isEmpty() && FIRST_LETTERS.indexOf(words.charAt(0)) >= 0;
        if (!possible || Words.count(words) > MAX_BYLINE_WORDS) {
            return null;
        }
        Matcher byline = BYLINE.matcher(words);
        return byline.matches() ? byline.group("name").strip() : null;
    }

    /**
     * Takes a credit out of a story's paragraphs: a line of its own before or behind the text, else the end of the text.
     *
     * @param headed whether a headline stands above the first paragraph
     * @param bodySize of the edition's letters, in pixels
     */
    static Credited take(List<RichText> paragraphs, boolean headed, double bodySize) {
        int last = paragraphs.size() - 1;
        for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
            Credited byline = byline(paragraphs, i);
            if (byline != null) {
                return byline;
            }
        }
        for (int i = last; i >= Math.max(0, last - 1); i--) {
            CreditForms.Found credit = paragraphs.get(i).credit();
            if (credit != null) {
                return cut(paragraphs, i, credit);
            }
        }
        for (Place place : places(last, headed)) {
            Credited credited =
                    place.paragraph() < 0 || place.paragraph() > last ? null : line(paragraphs, place, bodySize);
            if (credited != null) {
                return credited;
            }
        }
        return new Credited(paragraphs, null);
    }

    /** A line that may be a credit: paragraph and line in it, negative from its end, and whether it follows a headline. */
    private record Place(int paragraph, int line, boolean led) {}

    private static List<Place> places(int last, boolean headed) {
        return List.of(
                new Place(0, 0, headed),
                new Place(last, -1, false),
                new Place(0, 1, !headed),
                new Place(1, 0, false),
                new Place(last - 1, -1, false));
    }

    private static @Nullable Credited line(List<RichText> paragraphs, Place place, double bodySize) {
        RichText paragraph = paragraphs.get(place.paragraph());
        String[] lines = lines(paragraph.text());
        int at = place.line() < 0 ? lines.length - 1 : place.line();
        boolean all = lines.length == 1;
        if (at >= lines.length || (all && paragraphs.size() == 1) || lines.length > MANY) {
            return null;
        }
        if ((all ? paragraph.words() : Words.count(lines[at])) > CreditLine.LONGEST) {
            return null;
        }
        RichText line = all ? paragraph : paragraph.lines().get(at);
        boolean listed =
                all && !line.runs().isEmpty() && line.runs().getFirst().style().depth() > 0;
        if (listed || line.bold() > .5) {
            return null;
        }
        String name = CreditLine.name(line.text(), line.size() < SMALL * bodySize, place.led());
        int from = start(lines, at);
        return name == null
                ? null
                : cut(paragraphs, place.paragraph(), new CreditForms.Found(from, from + lines[at].length(), name));
    }

    private static String[] lines(String text) {
        return text.indexOf('\n') < 0 ? new String[] {text} : text.split("\n", -1);
    }

    private static int start(String[] lines, int at) {
        int start = 0;
        for (int i = 0; i < at; i++) {
            start += lines[i].length() + 1;
        }
        return start;
    }

    private static @Nullable Credited byline(List<RichText> paragraphs, int at) {
        String[] lines = lines(paragraphs.get(at).text());
        for (int i = 0; i < lines.length; i++) {
            String name = byline(lines[i]);
            if (name != null) {
                int from = start(lines, i);
                return cut(paragraphs, at, new CreditForms.Found(from, from + lines[i].length(), name));
            }
        }
        return null;
    }

    private static Credited cut(List<RichText> paragraphs, int at, CreditForms.Found credit) {
        RichText whole = paragraphs.get(at);
        List<RichText> rest = new ArrayList<>(paragraphs.subList(0, at));
        keep(whole.slice(0, credit.from()), rest);
        keep(whole.slice(credit.to(), whole.text().length()), rest);
        rest.addAll(paragraphs.subList(at + 1, paragraphs.size()));
        return new Credited(rest, new Story.Attribution(credit.name(), link(whole.slice(credit.from(), credit.to()))));
    }

    private static void keep(RichText part, List<RichText> rest) {
        if (!part.runs().isEmpty()) {
            rest.add(part);
        }
    }

    private static @Nullable String link(RichText credit) {
        for (RichText.Run run : credit.runs()) {
            String href = run.style().href();
            Optional<String> target = href == null ? Optional.empty() : LinkTargets.canonical(href);
            if (target.isPresent()) {
                return target.get();
            }
        }
        return null;
    }
}
