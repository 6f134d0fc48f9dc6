package cn.zhenggai.sheet.value;

import cn.zhenggai.sheet.raw.RawCell;
import java.util.Set;

/** The words and marks that say: the same as in the row above. */
public final class Ditto {

    private static final Set<String> SAME =
            Set.of("同上", "同上行", "上同", "同前", "〃", "″", "〞", "\"", "“", "”", "''", "ditto", "同上。");

    private Ditto() {}

    public static boolean is(RawCell cell) {
        return cell.type() == RawCell.Type.TEXT && SAME.contains(cell.text().replaceAll("[\\s\\p{Z}]+", ""));
    }
}
