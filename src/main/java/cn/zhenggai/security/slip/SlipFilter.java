package cn.zhenggai.security.slip;

import cn.zhenggai.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * For whom slips are wanted; what is null does not narrow it. Service accounts, people who left and the administrator
 * himself are never among them.
 *
 * @param text part of a name, a login or the name of a unit
 * @param township its schools and its own people
 * @param issue those whose latest slip comes from this round
 * @param person this one alone
 */
public record SlipFilter(
        @Nullable String text,
        @Nullable Long unit,
        @Nullable Long township,
        @Nullable Role role,
        SlipState state,
        @Nullable Long issue,
        @Nullable Long person) {

    public static SlipFilter only(long person) {
        return new SlipFilter(null, null, null, null, SlipState.EVERYBODY, null, person);
    }
}
