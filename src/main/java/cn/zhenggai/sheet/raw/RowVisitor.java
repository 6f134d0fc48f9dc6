package cn.zhenggai.sheet.raw;

/** Is told what stands in a sheet, in its order; merged areas come after all rows. */
public interface RowVisitor {

    void row(RawRow row);

    default void merged(Area area) {}

    /** A formula of which the last result was taken. */
    default void formula() {}
}
