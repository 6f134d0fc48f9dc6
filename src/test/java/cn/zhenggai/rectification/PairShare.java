package cn.zhenggai.rectification;

import java.time.LocalDate;

/**
 * Which of the pairs a run walks: a sixth of them, another one each day, because all of them take minutes. {@code
 * -Dpairs.share=all} walks all, {@code -Dpairs.share=3} those of one share again.
 */
record PairShare(int share) {

    private static final int SHARES = 6;
    private static final int ALL = -1;

    static PairShare today() {
        String asked =
                System.getProperty("pairs.share", String.valueOf(LocalDate.now().toEpochDay() % SHARES));
        System.out.println("Pairs of side paths with -Dpairs.share=" + asked);
        return new PairShare(asked.equals("all") ? ALL : Integer.parseInt(asked));
    }

    boolean holds(Aside first, Aside second) {
        int place = first.ordinal() * Aside.values().length + second.ordinal();
        return share == ALL || place % SHARES == share;
    }
}
