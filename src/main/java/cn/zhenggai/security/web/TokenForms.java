package cn.zhenggai.security.web;

import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import cn.zhenggai.security.token.OwnTokens;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.SignInAgain;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes and revokes the reader's own access tokens. */
@Controller
class TokenForms {

    private static final int LONGEST_NAME = 60;
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_DAYS = 365;

    private final IssuingToken issuing;
    private final OwnTokens tokens;
    private final ProfilePage profile;

    TokenForms(IssuingToken issuing, OwnTokens tokens, ProfilePage profile) {
        this.issuing = issuing;
        this.tokens = tokens;
        this.profile = profile;
    }

    @PostMapping("/profile/tokens")
    @SignInAgain
    Reply issue(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(
                        form -> new Wish(form.text("name"), form.choice("reach", TokenReach.class), form.count("days")),
                        wish -> issued(actor, wish)),
                secret -> Reply.to("/profile").with("secret", secret),
                () -> profile.page(actor, posting.model()));
    }

    @PostMapping("/profile/tokens/{id}/revoke")
    Reply revoke(Actor actor, @PathVariable long id) {
        tokens.revoke(actor, id);
        return Reply.to("/profile").saying("token.revoked");
    }

    private record Wish(String name, TokenReach reach, Integer days) {}

    private Outcome<String> issued(Actor actor, Wish wish) {
        return Outcome.unless(
                new Checks()
                        .text(wish.name(), "name", LONGEST_NAME)
                        .that(wish.reach() != null, "reach", "required")
                        .refusal(),
                () -> {
                    int days = wish.days() == null ? USUAL_DAYS : Math.max(1, Math.min(LONGEST_DAYS, wish.days()));
                    return issuing.issue(actor.personId(), wish.name().strip(), wish.reach(), Duration.ofDays(days));
                });
    }
}
