package cn.zhenggai.evidence.sweeping;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many files may be unknown over the rounds of a day, beyond which nothing is touched any more. */
@Component
class Ceiling {

    private static final int ALWAYS_ALLOWED = 5;
    private static final int MOST = 1000;

    private final int percent;
    private long looked;
    private long unknown;
    private int rounds;

    Ceiling(@Value("${zhenggai.clean-up-percent:5}") int percent) {
        this.percent = percent;
    }

    /** Before anything of the round is moved. */
    synchronized void check(int lookedAt, int unknownOfThem) {
        if (rounds++ >= SweepingEvidence.PARTS) {
            looked = 0;
            unknown = 0;
            rounds = 1;
        }
        looked += lookedAt;
        if (unknown + unknownOfThem > ALWAYS_ALLOWED
                && ((unknown + unknownOfThem) * 100 > looked * percent || unknownOfThem > MOST)) {
            throw new SweepingStopped(
                    "%d of %d files are unknown to the database; nothing is cleaned up. Is it an older one?"
                            .formatted(unknown + unknownOfThem, looked));
        }
        unknown += unknownOfThem;
    }
}
