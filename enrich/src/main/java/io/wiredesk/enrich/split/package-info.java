/**
 * Reads an edition apart: {@link io.wiredesk.enrich.split.EditionSplitter}, pure, edition in, pieces out.
 *
 * <p>The way of a document: {@code HtmlBlocks} or {@code TextBlocks} lay it out as a flat list of visible blocks with their looks
 * ({@code Blocks}); {@code Headings} and {@code Openings} say where something may begin; {@code Segmenter} finds the repeating unit
 * and cuts; {@code Classifier} tells stories from what stands around them; {@code PieceAssembler} writes the records. No rule names a
 * newsletter; words that mark furniture are data in {@code furniture.tsv}.
 */
@org.jspecify.annotations.NullMarked
package io.wiredesk.enrich.split;
