package cn.zhenggai.sheet;

import cn.zhenggai.sheet.heading.Top;
import cn.zhenggai.sheet.raw.Area;
import java.util.List;

/**
 * A sheet as it was looked through when the file was opened.
 *
 * @param place among all sheets, the first is 0
 * @param rows in which something stands
 * @param merged all merged areas, from above to below
 */
record Sheet(int place, String name, boolean hidden, int rows, int hiddenRows, Top top, List<Area> merged) {}
