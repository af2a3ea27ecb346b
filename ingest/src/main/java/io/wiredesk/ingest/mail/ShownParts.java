package io.wiredesk.ingest.mail;

import io.wiredesk.ingest.mail.MimePart.Embedded;
import io.wiredesk.ingest.mail.MimePart.Leaf;
import io.wiredesk.ingest.mail.MimePart.Multipart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a mail are shown: the algorithm of RFC 8621 §4.1.4.
 *
 * @param html in order, where pages are shown; plain texts that have no twin among them
 * @param plain in order, where only text is shown; pages that have no twin among them
 * @param attachments names of everything else
 */
record ShownParts(List<Leaf> html, List<Leaf> plain, List<String> attachments) {

    static ShownParts of(MimePart root) {
        ShownParts shown = new ShownParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        shown.new Level("mixed", false, shown.html, shown.plain).take(List.of(root));
        return shown;
    }

    private void attach(Leaf leaf) {
        attachments.add(leaf.name() == null ? "unnamed " + leaf.mediaType() : leaf.name());
    }

    /** The parts of one multipart; a list is null where that kind is not wanted any more. */
    private final class Level {

        private final String within;
        private final boolean inAlternative;
        private @Nullable List<Leaf> pages;
        private @Nullable List<Leaf> texts;

        Level(String within, boolean inAlternative, @Nullable List<Leaf> pages, @Nullable List<Leaf> texts) {
            this.within = within;
            this.inAlternative = inAlternative || within.equals("alternative");
            this.pages = pages;
            this.texts = texts;
        }

        void take(List<MimePart> parts) {
            int pagesBefore = pages == null ? -1 : pages.size();
            int textsBefore = texts == null ? -1 : texts.size();
            for (int i = 0; i < parts.size(); i++) {
                take(parts.get(i), i);
            }
            if (within.equals("alternative") && pages != null && texts != null) {
                complete(pages, pagesBefore, texts, textsBefore);
            }
        }

        private void take(MimePart part, int index) {
            switch (part) {
                case Multipart inner -> new Level(inner.subtype(), inAlternative, pages, texts).take(inner.parts());
                case Embedded mail -> attachments.add("mail.eml");
                case Leaf leaf -> take(leaf, index);
            }
        }

        /** An empty text is what a broken structure leaves behind. */
        private void take(Leaf leaf, int index) {
            if (leaf.isEmptyText()) {
                return;
            }
            if (!isShown(leaf, index)) {
                attach(leaf);
            } else if (within.equals("alternative")) {
                choose(leaf);
            } else {
                show(leaf);
            }
        }

        private boolean isShown(Leaf leaf, int index) {
            boolean inPlace = index == 0 || (!within.equals("related") && (leaf.isMedia() || leaf.name() == null));
            return (leaf.isHtml() || leaf.isPlain() || leaf.isMedia()) && !leaf.attached() && inPlace;
        }

        private void choose(Leaf leaf) {
            if (leaf.isHtml() && pages != null) {
                pages.add(leaf);
            } else if (leaf.isPlain() && texts != null) {
                texts.add(leaf);
            } else {
                attach(leaf);
            }
        }

        private void show(Leaf leaf) {
            if (inAlternative && leaf.isPlain()) {
                pages = null;
            } else if (inAlternative && leaf.isHtml()) {
                texts = null;
            }
            if (texts != null) {
                texts.add(leaf);
            }
            if (pages != null) {
                pages.add(leaf);
            }
            if (leaf.isMedia() && (texts == null || pages == null)) {
                attach(leaf);
            }
        }

        /** An alternative of one kind only stands for the other too. */
        private static void complete(List<Leaf> pages, int pagesBefore, List<Leaf> texts, int textsBefore) {
            if (texts.size() == textsBefore && pages.size() > pagesBefore) {
                texts.addAll(List.copyOf(pages.subList(pagesBefore, pages.size())));
            } else if (pages.size() == pagesBefore && texts.size() > textsBefore) {
                pages.addAll(List.copyOf(texts.subList(textsBefore, texts.size())));
            }
        }
    }
}
