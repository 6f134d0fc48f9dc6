package cn.zhenggai.bench;

/** What a ratio must reach, and what we would like it to reach. */
record Bar(String id, String what, double bar, double goal, boolean moreIsBetter) {

    static Bar atLeast(String id, String what, double bar, double goal) {
        return new Bar(id, what, bar, goal, true);
    }

    static Bar atMost(String id, String what, double bar, double goal) {
        return new Bar(id, what, bar, goal, false);
    }

    String judge(double ratio) {
        if (reaches(ratio, goal)) {
            return "goal reached";
        }
        return reaches(ratio, bar) ? "bar met, goal missed" : "BAR MISSED";
    }

    String wanted() {
        String sign = moreIsBetter ? ">= " : "<= ";
        return sign + Spread.shown(bar) + ", goal " + sign + Spread.shown(goal);
    }

    private boolean reaches(double ratio, double mark) {
        return moreIsBetter ? ratio >= mark : ratio <= mark;
    }
}
