package cn.zhenggai.security.slip;

import cn.zhenggai.organisation.PersonNotFound;
import cn.zhenggai.security.Secrets;
import cn.zhenggai.security.Slips;
import cn.zhenggai.security.Slips.Issue;
import cn.zhenggai.security.password.BoundedHashing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives many people at once what they log in with for the first time. A slip voids the one before it; who got in already
 * is reset by it: his password, sessions and tokens end at once, as when his password is reset.
 */
@Service
public class IssuingSlips {

    /** As many as lie in one tray; a larger county goes township by township. */
    static final int MOST = 3_000;

    static final Duration GOOD_FOR = Duration.ofDays(30);

    private final Recipients recipients;
    private final Slips slips;
    private final ShuttingOut shutting;
    private final SlipLog log;
    private final BoundedHashing hashing;
    private final Clock clock;
    private final TransactionTemplate transaction;

    IssuingSlips(
            Recipients recipients,
            Slips slips,
            ShuttingOut shutting,
            SlipLog log,
            BoundedHashing hashing,
            Clock clock,
            TransactionTemplate transaction) {
        this.recipients = recipients;
        this.slips = slips;
        this.shutting = shutting;
        this.log = log;
        this.hashing = hashing;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param people @param resets as they were shown before; others than these are refused */
    public Outcome<HandedOut> issue(Actor admin, SlipFilter filter, int people, int resets, String network) {
        if (!admin.is(Role.ADMIN)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        List<SlipLine> found = recipients.first(admin, filter, MOST + 1);
        return Outcome.unless(against(found, people, resets), () -> handOut(admin, found, network));
    }

    /** For one person, whatever he has; nobody hands a slip to himself. */
    public Outcome<HandedOut> issue(Actor admin, long personId, String network) {
        if (!admin.is(Role.ADMIN)) {
            return Outcome.refused(Refusal.forbidden("notAllowed"));
        }
        List<SlipLine> found = recipients.first(admin, SlipFilter.only(personId), 1);
        if (found.isEmpty()) {
            throw new PersonNotFound(personId);
        }
        return Outcome.done(handOut(admin, found, network));
    }

    private static Optional<Refusal> against(List<SlipLine> found, int people, int resets) {
        if (found.isEmpty()) {
            return Optional.of(Refusal.conflict("slipNobody"));
        }
        if (found.size() > MOST) {
            return Optional.of(Refusal.conflict("slipTooMany", MOST));
        }
        boolean asShown = found.size() == people
                && found.stream().filter(SlipLine::settled).count() == resets;
        return asShown ? Optional.empty() : Optional.of(Refusal.conflict("slipCountChanged"));
    }

    private HandedOut handOut(Actor admin, List<SlipLine> found, String network) {
        String nobodyKnows = hashing.hash(Secrets.token());
        Map<Long, String> hashes = new HashMap<>();
        List<Slip> made = new ArrayList<>();
        for (SlipLine line : found) {
            String code = SlipCode.fresh();
            hashes.put(line.id(), SlipCode.hash(line.id(), code));
            made.add(Slip.of(line, code));
        }
        long issue = transaction.execute(status -> {
            long id = slips.begin(round(admin, found));
            slips.put(id, hashes);
            shutting.out(found, nobodyKnows);
            return id;
        });
        log.issued(admin.login(), network, issue, found);
        return new HandedOut(issue, made);
    }

    private Issue round(Actor admin, List<SlipLine> found) {
        Instant now = BureauTime.now(clock);
        int resets = (int) found.stream().filter(SlipLine::settled).count();
        return new Issue(
                admin.bureauId(), admin.personId(), admin.name(), now, now.plus(GOOD_FOR), found.size(), resets);
    }
}
