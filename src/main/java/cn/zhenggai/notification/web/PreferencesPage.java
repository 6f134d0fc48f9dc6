package cn.zhenggai.notification.web;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.PushSettings;
import cn.zhenggai.notification.mail.ChoosingMail;
import cn.zhenggai.notification.mail.MailChoice;
import cn.zhenggai.notification.push.KeepingDevices;
import cn.zhenggai.notification.push.PushKeys;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How the reader wants his mail, and which devices of his are told. What may not be switched off is shown, locked. */
@Controller
class PreferencesPage {

    private static final String DEVICES = "/inbox/preferences#devices";

    private final ChoosingMail choosing;
    private final MailSettings mail;
    private final Directory directory;
    private final KeepingDevices devices;
    private final PushSettings push;
    private final PushKeys keys;

    PreferencesPage(
            ChoosingMail choosing,
            MailSettings mail,
            Directory directory,
            KeepingDevices devices,
            PushSettings push,
            PushKeys keys) {
        this.choosing = choosing;
        this.mail = mail;
        this.directory = directory;
        this.devices = devices;
        this.push = push;
        this.keys = keys;
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

    /** The browser that he sits at is told from now on. */
    @PostMapping("/inbox/devices")
    Reply tellDevice(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(
                        form -> new KeepingDevices.Entry(
                                form.text("endpoint"), form.text("clientKey"), form.text("auth"), form.text("device")),
                        entry -> devices.add(actor, entry)),
                told -> Reply.to(DEVICES).saying("push.begun"),
                () -> page(actor, posting.model()));
    }

    @PostMapping("/inbox/devices/{id}/end")
    Reply endDevice(Actor actor, @PathVariable long id) {
        devices.end(actor, id);
        return Reply.to(DEVICES).saying("push.ended");
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
        model.addAttribute("pushOn", push.on());
        if (push.on()) {
            model.addAttribute("devices", devices.of(actor));
            model.addAttribute("pushKey", keys.publicKey());
            model.addAttribute("zone", BureauTime.ZONE);
        }
        model.addAttribute("choices", MailChoice.CanWait.values());
        return "notification/preferences";
    }
}
