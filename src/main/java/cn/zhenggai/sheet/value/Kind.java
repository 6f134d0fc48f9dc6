package cn.zhenggai.sheet.value;

import cn.zhenggai.sheet.raw.RawCell;

/** What the cells of a column are taken as. Is never asked about a cell that is blank or has no value. */
public interface Kind {

    Taken take(RawCell cell, Context context);

    /** Whether its values look like no others, so that a column is known by them when its heading is not. */
    default boolean telling() {
        return false;
    }
}
