package cn.zhenggai.catalogue;

import java.util.List;

/** A checklist as it is kept. */
public record ChecklistRow(Long id, String code, String name, Checklist.Kind kind, boolean active, List<String> items) {

    public ChecklistRow with(List<String> others) {
        return new ChecklistRow(id, code, name, kind, active, others);
    }
}
