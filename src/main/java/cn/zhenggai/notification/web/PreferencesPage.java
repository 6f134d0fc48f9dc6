package cn.zhenggai.notification.web;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.mail.ChoosingMail;
import cn.zhenggai.notification.mail.MailChoice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FormValues;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the reader wants his mail. What may not be switched off is shown, locked. */
@Controller
class PreferencesPage {

    private final ChoosingMail choosing;
    private final MailSettings mail;
    private final Directory directory;
    private final RefusalTexts texts;

    PreferencesPage(ChoosingMail choosing, MailSettings mail, Directory directory, RefusalTexts texts) {
        this.choosing = choosing;
        this.mail = mail;
        this.directory = directory;
        this.texts = texts;
    }

    @GetMapping("/inbox/preferences")
    String page(Actor actor, Model model) {
        return show(actor, choosing.of(actor), model);
    }

    @PostMapping("/inbox/preferences")
    String choose(
            Actor actor,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormValues form = new FormValues(typed);
        MailChoice wanted = new MailChoice(
                form.choice("canWait", MailChoice.CanWait.class), time(form, "quietFrom"), time(form, "quietTo"));
        Outcome<MailChoice> chosen = choosing.choose(actor, wanted, typed.getOrDefault("off", List.of()));
        if (chosen.accepted()) {
            redirect.addFlashAttribute("flash", "preferences.saved");
            return "redirect:/inbox/preferences";
        }
        response.setStatus(RefusalTexts.status(chosen.refusal()).value());
        model.addAttribute("errors", texts.byField(chosen.refusal(), locale));
        return show(actor, wanted, model);
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

    /** Browsers send a time as hours and minutes; anything else was typed by hand and counts as none. */
    private static LocalTime time(FormValues form, String field) {
        try {
            String typed = form.text(field);
            return typed == null ? null : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
