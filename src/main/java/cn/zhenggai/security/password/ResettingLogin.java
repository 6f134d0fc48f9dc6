package cn.zhenggai.security.password;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.security.factor.KeepingFactor;
import cn.zhenggai.shared.Actor;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --reset-login=<login>}: for whoever keeps the machine, when the only administrator lost his password, or his phone
 * and his recovery codes. Prints a one-time password and takes his second factor away; he hears of it.
 */
@Component
class ResettingLogin implements ApplicationRunner {

    private static final String OPTION = "reset-login";

    private final Directory directory;
    private final ResettingPassword resetting;
    private final KeepingFactor factors;
    private final ConfigurableApplicationContext context;

    ResettingLogin(
            Directory directory,
            ResettingPassword resetting,
            KeepingFactor factors,
            ConfigurableApplicationContext context) {
        this.directory = directory;
        this.resetting = resetting;
        this.factors = factors;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            String login = String.join("", arguments.getOptionValues(OPTION));
            Optional<String> password = reset(login);
            System.out.println(password.map(once -> "one-time password of " + login + ": " + once)
                    .orElse("NOT reset: nobody has the login " + login));
            System.exit(SpringApplication.exit(context, () -> password.isPresent() ? 0 : 1));
        }
    }

    /** Empty when nobody has the login, or has left. */
    Optional<String> reset(String login) {
        Optional<Actor> person = directory.actor(login);
        person.ifPresent(found -> factors.dropByKeeper(found.personId(), found.login()));
        return person.map(found -> resetting.byKeeper(found.personId(), found.login()));
    }
}
