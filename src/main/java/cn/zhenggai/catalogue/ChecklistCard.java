package cn.zhenggai.catalogue;

/** @param items how many items of it count on the day */
public record ChecklistCard(long id, String code, String name, Checklist.Kind kind, boolean active, int items) {}
