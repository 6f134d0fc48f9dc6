package cn.zhenggai.security.slip;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.organisation.AccountChanged;
import cn.zhenggai.organisation.AccountChanged.Change;
import cn.zhenggai.security.Credentials;
import cn.zhenggai.security.LoginSessions;
import cn.zhenggai.security.Standings;
import cn.zhenggai.security.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends what people who are given a slip got in with before. In portions, so that no statement grows without end. */
@Component
class ShuttingOut {

    private static final int PORTION = 500;

    private final Credentials credentials;
    private final LoginSessions sessions;
    private final Tokens tokens;
    private final Standings standings;
    private final MachineTime machine;
    private final ApplicationEventPublisher events;

    ShuttingOut(
            Credentials credentials,
            LoginSessions sessions,
            Tokens tokens,
            Standings standings,
            MachineTime machine,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.tokens = tokens;
        this.standings = standings;
        this.machine = machine;
        this.events = events;
    }

    /** Belongs into a transaction. Those who got in are told, as after any reset. */
    void out(List<SlipLine> people, String hash) {
        List<Long> known = people.stream()
                .filter(line -> line.credential() || line.settled())
                .map(SlipLine::id)
                .toList();
        for (List<Long> portion : portions(known)) {
            credentials.close(portion, hash);
            sessions.endAll(portion);
            tokens.revokeAll(portion);
            portion.forEach(standings::forget);
        }
        people.stream()
                .filter(SlipLine::settled)
                .forEach(line ->
                        events.publishEvent(new AccountChanged(line.id(), Change.PASSWORD_RESET, "", machine.now())));
    }

    static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
        return portions;
    }
}
