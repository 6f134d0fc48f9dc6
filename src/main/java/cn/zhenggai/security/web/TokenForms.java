package cn.zhenggai.security.web;

import cn.zhenggai.security.token.OwnTokens;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.SignInAgain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes and revokes the reader's own access tokens. */
@Controller
class TokenForms {

    private final IssuingForm issuing;
    private final OwnTokens tokens;
    private final ProfilePage profile;

    TokenForms(IssuingForm issuing, OwnTokens tokens, ProfilePage profile) {
        this.issuing = issuing;
        this.tokens = tokens;
        this.profile = profile;
    }

    @PostMapping("/profile/tokens")
    @SignInAgain
    Reply issue(Actor actor, Posting posting) {
        return issuing.answer(actor.personId(), posting, "/profile", () -> profile.page(actor, posting.model()));
    }

    @PostMapping("/profile/tokens/{id}/revoke")
    Reply revoke(Actor actor, @PathVariable long id) {
        tokens.revoke(actor, actor.personId(), id);
        return Reply.to("/profile").saying("token.revoked");
    }
}
