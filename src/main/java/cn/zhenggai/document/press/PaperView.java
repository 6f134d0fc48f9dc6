package cn.zhenggai.document.press;

import java.util.List;

/**
 * A filled paper as a page shows it: the words of the {@code .docx} in their order, whatever an office made of the template.
 *
 * @param mark stands on top of every page, mostly empty
 */
public record PaperView(String name, String mark, List<Block> blocks) {

    /** A paragraph or a table. */
    public sealed interface Block permits Text, Grid {

        default boolean table() {
            return this instanceof Grid;
        }

        /** Itself, when it is a paragraph. */
        default List<Text> texts() {
            return this instanceof Text text ? List.of(text) : List.of();
        }
    }

    /**
     * A paragraph.
     *
     * @param look names of classes
     * @param style what differs from paragraph to paragraph, as CSS
     */
    public record Text(String look, String style, List<Piece> pieces) implements Block {

        /** Its pieces stand apart over the whole line. */
        public boolean spread() {
            return look.contains(ShowingPaper.SPREAD);
        }
    }

    /**
     * A stretch of text of one look.
     *
     * @param picture as a {@code data:} address, null for text
     */
    public record Piece(String look, String style, String text, String picture) {}

    /**
     * A table.
     *
     * @param widths of the columns in hundredths of the whole
     * @param head the rows that repeat on every page
     */
    public record Grid(boolean ruled, List<Integer> widths, List<Row> head, List<Row> body) implements Block {}

    /** @param height at least, in points; 0 for as high as its text */
    public record Row(int height, List<Cell> cells) {}

    /**
     * A cell; of a table inside it only the text is kept.
     *
     * @param title of its column, empty when the table has no head
     */
    public record Cell(int span, String title, List<Text> texts) {}
}
