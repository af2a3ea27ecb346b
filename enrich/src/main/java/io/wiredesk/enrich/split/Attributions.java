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

    private static final String WORD =
            "(?:[\\p{Lu}\\p{Lo}\\p{N}@][\\p{L}\\p{N}\\p{M}'’.&@+_/-]*|of|the|and|for|de|du|des|da|del|la|le|les|et|y|für|der|die|das|und|van|von|&)";
    private static final String NAME =
            "(?:[Tt]he )?[\\p{Lu}\\p{Lo}@][\\p{L}\\p{N}\\p{M}'’.&@+_-]*(?: " + WORD + "){0,5}";
    private static final String NAMES = NAME + "(?:(?: / |/|, | \\| | and | & |、)" + NAME + "){0,9}";
    private static final String CUE = "(?:via|from|sources?|quelle|fuente|vía|出处|来源|来自)\\s*[:：]?\\s*";

    /** The forms a credit in brackets has at the end of a text; group "name" is who. */
    private static final List<Pattern> BRACKETED = List.of(
            form("[(（\\[【]" + CUE + "(?<name>[^()（）\\[\\]]{2,80})[)）\\]】][.。]?"),
            form("\\[(?<name>" + NAMES + ")\\]\\.?"),
            form("(?<=[.!?…\"”’)。]|^)\\s*[(（](?<name>" + NAMES + ")[)）]\\.?"),
            form("[(（](?<name>" + NAME + "(?: / " + NAME + ")+)[)）]\\.?"));

    /** After a dash, and after a word and a colon. */
    private static final Pattern AFTER_DASH = form("(?<=[.!?…\"”’。])\\s*[–—-]{1,2}\\s?(?<name>" + NAME + ")");

    private static final Pattern AFTER_COLON = form(
            "(?:^|(?<=[.!?…\"”’。\\n]))\\s*(?:Sources?|Via|Quelle|Fuente|来源|出处)\\s*[:：]\\s*(?<name>[^\\n.:]{2,80})\\.?");

    private static final Pattern BRACKET_END = Pattern.compile("[)）\\]】][.。]?\\s*$");
    private static final String STOPS = ".!?…\"”’。";
    private static final String DASHES = "–—-";
    private static final String COLONS = ":：";
    private static final String BRACKETS = ")）]】";
    private static final List<String> CREDITING = List.of("Source", "Via", "Quelle", "Fuente", "来源", "出处");

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:posted|written|published|submitted|geschrieben) )?(?:by|von|par|por)\\s*:?\\s+"
                    + "(?<name>[\\p{L}\\p{N}@][^\\n(|,·•]{0,50}?)(?:\\s+(?:on|at|am|le)\\s.*|\\s*[(|,·•].*|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGNATURE = Pattern.compile("(?<name>" + NAME + ")(?: \\(" + NAME + "\\))?");

    private static final int MAX_BYLINE_WORDS = 16;

    /** No credit is longer, and nothing before it is looked at. */
    private static final int REACH = 300;

    private Attributions() {}

    private static Pattern form(String regex) {
        return Pattern.compile("(?:" + regex + ")\\s*$");
    }

    /** Whether a block ends in a credit. */
    static boolean ends(Block block) {
        return trailing(block.rich()).isPresent();
    }

    static boolean isByline(String text) {
        return Words.count(text) <= MAX_BYLINE_WORDS && BYLINE.matcher(text).matches();
    }

    /** Takes a byline of its own line, else a credit at the end. */
    static Credited take(List<RichText> paragraphs) {
        for (int i = 0; i < Math.min(3, paragraphs.size()); i++) {
            Optional<Credited> byline = byline(paragraphs, i);
            if (byline.isPresent()) {
                return byline.get();
            }
        }
        for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - 2); i--) {
            Optional<Span> credit = trailing(paragraphs.get(i));
            if (credit.isPresent()) {
                return cut(paragraphs, i, credit.get());
            }
        }
        return signed(paragraphs);
    }

    /** A name alone under the text signs it. */
    private static Credited signed(List<RichText> paragraphs) {
        int last = paragraphs.size() - 1;
        if (last < 1 || paragraphs.get(last).runs().getFirst().style().depth() > 0) {
            return new Credited(paragraphs, null);
        }
        Matcher name = SIGNATURE.matcher(paragraphs.get(last).text());
        return name.matches()
                ? cut(paragraphs, last, new Span(0, name.end(), name.group("name")))
                : new Credited(paragraphs, null);
    }

    private record Span(int from, int to, String name) {}

    private static Optional<Span> trailing(RichText rich) {
        String text = rich.text();
        int from = Math.max(0, text.length() - REACH);
        for (Pattern form : forms(text.substring(from))) {
            Matcher credit = form.matcher(text).region(from, text.length());
            credit.useTransparentBounds(true).useAnchoringBounds(from == 0);
            if (credit.find() && (credit.start() > 0 || Words.count(text) <= MAX_BYLINE_WORDS)) {
                return Optional.of(new Span(
                        credit.start(), text.length(), credit.group("name").strip()));
            }
        }
        return Optional.empty();
    }

    /** The forms that are possible at all, told cheaply: most paragraphs end in no credit. */
    private static List<Pattern> forms(String end) {
        if (holdsAny(end, BRACKETS) && BRACKET_END.matcher(end).find()) {
            return BRACKETED;
        }
        List<Pattern> forms = new ArrayList<>();
        if (dashAfterStop(end)) {
            forms.add(AFTER_DASH);
        }
        if (holdsAny(end, COLONS) && CREDITING.stream().anyMatch(end::contains)) {
            forms.add(AFTER_COLON);
        }
        return forms;
    }

    private static boolean holdsAny(String text, String characters) {
        return characters.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }

    /** What stands before the text given is not seen, so it may be a stop. */
    private static boolean dashAfterStop(String end) {
        boolean stopped = true;
        for (int i = 0; i < end.length(); i++) {
            char c = end.charAt(i);
            if (stopped && DASHES.indexOf(c) >= 0) {
                return true;
            }
            stopped = STOPS.indexOf(c) >= 0 || (stopped && Character.isWhitespace(c));
        }
        return false;
    }

    private static Optional<Credited> byline(List<RichText> paragraphs, int at) {
        List<RichText> lines = paragraphs.get(at).lines();
        int offset = 0;
        for (RichText line : lines) {
            Matcher byline = BYLINE.matcher(line.text().strip());
            if (Words.count(line.text()) <= MAX_BYLINE_WORDS && byline.matches()) {
                return Optional.of(cut(
                        paragraphs,
                        at,
                        new Span(
                                offset,
                                offset + line.text().length(),
                                byline.group("name").strip())));
            }
            offset += line.text().length() + 1;
        }
        return Optional.empty();
    }

    private static Credited cut(List<RichText> paragraphs, int at, Span span) {
        RichText whole = paragraphs.get(at);
        List<RichText> rest = new ArrayList<>(paragraphs.subList(0, at));
        keep(whole.slice(0, span.from()), rest);
        keep(whole.slice(span.to(), whole.text().length()), rest);
        rest.addAll(paragraphs.subList(at + 1, paragraphs.size()));
        return new Credited(rest, new Story.Attribution(span.name(), link(whole.slice(span.from(), span.to()))));
    }

    private static void keep(RichText part, List<RichText> rest) {
        if (!part.runs().isEmpty()) {
            rest.add(part);
        }
    }

    private static @Nullable String link(RichText credit) {
        return credit.runs().stream()
                .map(run -> run.style().href())
                .filter(href -> href != null)
                .flatMap(href -> LinkTargets.canonical(href).stream())
                .findFirst()
                .orElse(null);
    }
}
