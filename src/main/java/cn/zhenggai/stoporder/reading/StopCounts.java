package cn.zhenggai.stoporder.reading;

/** How many rows each view of the list holds. */
public record StopCounts(int active, int asked, int toConfirm, int all) {}
