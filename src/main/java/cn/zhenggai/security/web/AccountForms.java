package cn.zhenggai.security.web;

import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.factor.KeepingFactor;
import cn.zhenggai.security.password.ResettingPassword;
import cn.zhenggai.security.session.OwnSessions;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import cn.zhenggai.shared.handling.SignInAgain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The buttons on a person's page by which an administrator helps somebody who cannot get in, or lost a phone. */
@Controller
class AccountForms {

    private final ResettingPassword resetting;
    private final KeepingFactor factors;
    private final OwnSessions sessions;

    AccountForms(ResettingPassword resetting, KeepingFactor factors, OwnSessions sessions) {
        this.resetting = resetting;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** A one-time password, shown on the page that follows and never again. */
    @PostMapping("/people/{id}/password-reset")
    @OwnTransactions
    @SignInAgain
    Reply reset(Actor actor, @PathVariable long id, Posting posting) {
        return answer(posting, () -> resetting.reset(actor, id), password -> Reply.to(PersonAddress.page(id))
                .with("oneTimePassword", password));
    }

    @PostMapping("/people/{id}/second-factor-drop")
    @SignInAgain
    Reply dropFactor(Actor actor, @PathVariable long id, Posting posting, HttpServletRequest request) {
        return answer(posting, () -> factors.dropFor(actor, id, Networks.of(request)), person -> Reply.to(
                        PersonAddress.page(id))
                .saying("factor.droppedFor", person.name()));
    }

    @PostMapping("/people/{id}/sessions-end")
    Reply endSessions(Actor actor, @PathVariable long id, Posting posting) {
        return answer(posting, () -> sessions.endAllOf(actor, id), person -> Reply.to(PersonAddress.page(id))
                .saying("session.allEnded", person.name()));
    }

    /** To whoever is no administrator the buttons do not exist. */
    private static <T> Reply answer(Posting posting, Supplier<Outcome<T>> work, Function<T, Reply> done) {
        return posting.answer(posting.attempt(work), done, () -> {
            throw new NotFound("Not for this reader");
        });
    }
}
