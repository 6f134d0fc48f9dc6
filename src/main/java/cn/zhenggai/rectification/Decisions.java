package cn.zhenggai.rectification;

import cn.zhenggai.shared.Checks;

/** What all decisions have in common: a no is given with its reason. */
final class Decisions {

    private static final int NOTE = 1000;

    private Decisions() {}

    static Checks noteNeeded(boolean approved, String note) {
        Checks checks = new Checks();
        return approved ? checks.optionalText(note, "note", NOTE) : checks.text(note, "note", NOTE);
    }
}
