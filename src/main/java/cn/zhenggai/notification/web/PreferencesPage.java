package cn.zhenggai.notification.web;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.mail.ChoosingMail;
import cn.zhenggai.notification.mail.MailChoice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How the reader wants his mail. What may not be switched off is shown, locked. */
@Controller
class PreferencesPage {

    private final ChoosingMail choosing;
    private final MailSettings mail;
    private final Directory directory;

    PreferencesPage(ChoosingMail choosing, MailSettings mail, Directory directory) {
        this.choosing = choosing;
        this.mail = mail;
        this.directory = directory;
    }

    @GetMapping("/inbox/preferences")
    String page(Actor actor, Model model) {
        return show(actor, choosing.of(actor), model);
    }

    @PostMapping("/inbox/preferences")
    Reply choose(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(
                        PreferencesPage::wanted,
                        wanted ->
                                choosing.choose(actor, wanted, posting.values().texts("off"))),
                chosen -> Reply.to("/inbox/preferences").saying("preferences.saved"),
                () -> page(actor, posting.model()));
    }

    private static MailChoice wanted(FormValues form) {
        return new MailChoice(
                form.choice("canWait", MailChoice.CanWait.class), form.time("quietFrom"), form.time("quietTo"));
    }

    private String show(Actor actor, MailChoice choice, Model model) {
        PersonCard person = directory.person(actor.personId()).orElseThrow();
        model.addAttribute("choice", choice);
        model.addAttribute("person", person);
        model.addAttribute("mailOn", mail.on());
        model.addAttribute("refused", choosing.addressRefused(actor));
        model.addAttribute("choices", MailChoice.CanWait.values());
        return "notification/preferences";
    }
}
