package cn.zhenggai.rectification.desk;

import cn.zhenggai.shared.Checks;

/** What all decisions have in common: a no is given with its reason. */
public final class Decisions {

    private static final int NOTE = 1000;

    private Decisions() {}

    public static Checks noteNeeded(boolean approved, String note) {
        Checks checks = new Checks();
        return approved ? checks.optionalText(note, "note", NOTE) : checks.text(note, "note", NOTE);
    }
}
