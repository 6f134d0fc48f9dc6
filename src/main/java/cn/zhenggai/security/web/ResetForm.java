package cn.zhenggai.security.web;

import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.security.password.ResettingPassword;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button on a person's page that gives him a one-time password, shown on the page that follows and never again. */
@Controller
class ResetForm {

    private final ResettingPassword resetting;

    ResetForm(ResettingPassword resetting) {
        this.resetting = resetting;
    }

    @PostMapping("/people/{id}/password-reset")
    @OwnTransactions
    Reply reset(Actor actor, @PathVariable long id, Posting posting) {
        return posting.answer(
                posting.attempt(() -> resetting.reset(actor, id)),
                password -> Reply.to(PersonAddress.page(id)).with("oneTimePassword", password),
                () -> {
                    throw new NotFound("Not for this reader");
                });
    }
}
