package cn.zhenggai.stoporder;

import java.util.Arrays;
import java.util.List;

/** Where a stop order stands. It holds from the first word on, and until somebody says otherwise: no silence ends it. */
public enum StopState {
    /** Given on a visit after a call; the one who allowed it has still to put it in writing. */
    TO_CONFIRM,
    IN_FORCE,
    LIFTING_ASKED,
    /** Seen on site and found fit; who ordered it decides. */
    FOUND_FIT,
    LIFTED,
    REVOKED,
    /** With its case. */
    ENDED;

    public boolean active() {
        return ordinal() < LIFTED.ordinal();
    }

    public static List<StopState> allActive() {
        return Arrays.stream(values()).filter(StopState::active).toList();
    }
}
