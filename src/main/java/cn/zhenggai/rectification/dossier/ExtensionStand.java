package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.Desk;
import java.time.LocalDate;

/**
 * How a case stands with extensions. A part of the case's row.
 *
 * @param extensionDecider whose answer a waiting request needs, and {@code extensionDecideBy} until when; else null
 * @param extensions how many were approved
 * @param waivedOn the day on which a leader let the school ask although it is late for that, until it is answered
 */
public record ExtensionStand(
        State extensionState,
        Desk.Kind extensionDecider,
        LocalDate extensionDecideBy,
        int extensions,
        LocalDate waivedOn) {

    /** A request that waits for its answer; a timely one holds the ladder, one by waiver does not. */
    enum State {
        NONE,
        TIMELY,
        WAIVED
    }

    static final ExtensionStand NONE = new ExtensionStand(State.NONE, null, null, 0, null);

    public boolean asked() {
        return extensionState != State.NONE;
    }

    public ExtensionStand asked(boolean timely, Desk.Kind decider, LocalDate decideBy) {
        return new ExtensionStand(timely ? State.TIMELY : State.WAIVED, decider, decideBy, extensions, waivedOn);
    }

    ExtensionStand answered() {
        return new ExtensionStand(State.NONE, null, null, extensions, null);
    }

    ExtensionStand granted() {
        return new ExtensionStand(extensionState, extensionDecider, extensionDecideBy, extensions + 1, waivedOn);
    }

    ExtensionStand waived(LocalDate day) {
        return new ExtensionStand(extensionState, extensionDecider, extensionDecideBy, extensions, day);
    }
}
