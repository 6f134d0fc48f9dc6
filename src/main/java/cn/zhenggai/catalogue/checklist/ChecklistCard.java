package cn.zhenggai.catalogue.checklist;

import cn.zhenggai.catalogue.Checklist;

/** @param items how many items of it count on the day */
public record ChecklistCard(long id, String code, String name, Checklist.Kind kind, boolean active, int items) {}
