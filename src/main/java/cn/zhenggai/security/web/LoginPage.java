package cn.zhenggai.security.web;

import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.NextPage;
import cn.zhenggai.security.login.AwaitedPassword;
import cn.zhenggai.security.login.LettingIn;
import cn.zhenggai.security.login.SigningIn;
import cn.zhenggai.security.login.SigningIn.Attempt;
import cn.zhenggai.security.provider.ProviderLogin;
import cn.zhenggai.security.provider.ProviderSettings;
import cn.zhenggai.security.session.Devices;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The front door. */
@Controller
class LoginPage {

    private static final String SLIP_CODE = "slipCode";

    private final SigningIn signingIn;
    private final AwaitedPassword choosing;
    private final LettingIn letting;
    private final Devices devices;
    private final ProviderSettings provider;
    private final ObjectProvider<DemoAccounts> demo;

    LoginPage(
            SigningIn signingIn,
            AwaitedPassword choosing,
            LettingIn letting,
            Devices devices,
            ProviderSettings provider,
            ObjectProvider<DemoAccounts> demo) {
        this.signingIn = signingIn;
        this.choosing = choosing;
        this.letting = letting;
        this.devices = devices;
        this.provider = provider;
        this.demo = demo;
    }

    /** @param slip the login on a slip that was scanned, perhaps on the phone of somebody else who is logged in */
    @GetMapping("/login")
    String page(
            @RequestParam(required = false) String next,
            @RequestParam(required = false) String slip,
            Optional<Actor> actor,
            Model model) {
        if (actor.filter(known -> slip == null || known.login().equalsIgnoreCase(slip))
                .isPresent()) {
            return "redirect:" + NextPage.safe(next);
        }
        model.addAttribute("login", slip);
        model.addAttribute("slip", slip != null);
        return shown(next, model);
    }

    @PostMapping("/login")
    Reply signIn(Posting posting, HttpServletRequest request, HttpServletResponse response) {
        String login = Objects.requireNonNullElse(posting.values().asSent("login"), "");
        Attempt attempt = signingIn.signIn(login, password(posting), Networks.of(request), devices.of(request));
        String next = posting.values().text("next");
        if (attempt.slip() != null) {
            choosing.begin(attempt.person(), attempt.slip(), next, request);
            return Reply.to("/login/first");
        }
        if (attempt.person() != null) {
            return Reply.to(letting.withPassword(attempt.person(), next, request, response));
        }
        Model model = posting.model();
        model.addAttribute("login", login);
        model.addAttribute("slip", posting.values().untouched(SLIP_CODE) != null);
        model.addAttribute("denial", attempt.denial());
        model.addAttribute("waitSeconds", attempt.waitSeconds());
        if (attempt.waitSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(attempt.waitSeconds()));
        }
        return Reply.shown(shown(next, model)).as(status(attempt));
    }

    /** Who scanned his slip types its code into a field that he can read; everybody else, in the place of a password. */
    private static String password(Posting posting) {
        String code = Objects.requireNonNullElse(posting.values().untouched(SLIP_CODE), "");
        return Objects.requireNonNullElse(posting.values().untouched("password"), code);
    }

    private static HttpStatus status(Attempt attempt) {
        return attempt.denial() == SigningIn.Denial.WRONG ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS;
    }

    private String shown(String next, Model model) {
        model.addAttribute("next", NextPage.safe(next));
        if (provider.named()) {
            model.addAttribute("provider", provider.name());
            model.addAttribute("providerAddress", ProviderLogin.ADDRESS);
        }
        demo.ifAvailable(offered -> {
            Map<Role, List<DemoAccounts.Account>> byRole = offered.accounts().stream()
                    .collect(
                            Collectors.groupingBy(DemoAccounts.Account::role, LinkedHashMap::new, Collectors.toList()));
            model.addAttribute("demoAccounts", byRole);
            model.addAttribute("demoPassword", offered.password());
        });
        return "security/login";
    }
}
