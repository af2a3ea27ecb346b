package io.wiredesk.enrich.split;

/**
 * A story that a person found in an edition.
 *
 * @param headline empty if it has none
 * @param text plain; it may open with the headline
 * @param section the heading it stands under, empty if none
 * @param optional whether it may as well be set aside
 */
public record GoldStory(String headline, String text, String section, boolean optional) {

    public GoldStory {
        headline = headline.strip();
        text = text.strip();
        section = section.strip();
    }
}
