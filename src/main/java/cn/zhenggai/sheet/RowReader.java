package cn.zhenggai.sheet;

/** Is told the rows of all tables, one after the other. */
public interface RowReader {

    void row(Row row);

    /** A row that was left out. */
    default void skipped(Skipped row) {}
}
