package cn.zhenggai.security.web;

import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.security.Networks;
import cn.zhenggai.security.NextPage;
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

    private final SigningIn signingIn;
    private final LettingIn letting;
    private final Devices devices;
    private final ProviderSettings provider;
    private final ObjectProvider<DemoAccounts> demo;

    LoginPage(
            SigningIn signingIn,
            LettingIn letting,
            Devices devices,
            ProviderSettings provider,
            ObjectProvider<DemoAccounts> demo) {
        this.signingIn = signingIn;
        this.letting = letting;
        this.devices = devices;
        this.provider = provider;
        this.demo = demo;
    }

    @GetMapping("/login")
    String page(@RequestParam(required = false) String next, Optional<Actor> actor, Model model) {
        return actor.isPresent() ? "redirect:" + NextPage.safe(next) : shown(next, model);
    }

    @PostMapping("/login")
    Reply signIn(Posting posting, HttpServletRequest request, HttpServletResponse response) {
        String login = Objects.requireNonNullElse(posting.values().asSent("login"), "");
        Attempt attempt = signingIn.signIn(login, password(posting), Networks.of(request), devices.of(request));
        String next = posting.values().text("next");
        if (attempt.person() != null) {
            return Reply.to(letting.withPassword(attempt.person(), next, request, response));
        }
        Model model = posting.model();
        model.addAttribute("login", login);
        model.addAttribute("denial", attempt.denial());
        model.addAttribute("waitSeconds", attempt.waitSeconds());
        if (attempt.waitSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(attempt.waitSeconds()));
        }
        return Reply.shown(shown(next, model)).as(status(attempt));
    }

    private static String password(Posting posting) {
        return Objects.requireNonNullElse(posting.values().untouched("password"), "");
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
