package cn.zhenggai;

import cn.zhenggai.operation.MachineTime;
import cn.zhenggai.shared.Settings;
import cn.zhenggai.start.StoppedWhileStarting;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the rectification server. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
@EnableScheduling
public class Zhenggai {

    private static final Set<String> COMMANDS = Set.of("--verify", "--original", "--reset-login", "--rotate-log-key");

    public static void main(String[] args) {
        if (Stream.of(args).anyMatch(Zhenggai::command)) {
            // A command must want neither the port of the server that it looks after nor its name.
            System.setProperty("server.port", "0");
            System.setProperty(
                    "zhenggai.node", "command-" + ProcessHandle.current().pid());
        }
        SpringApplication server = new SpringApplication(Zhenggai.class);
        server.addListeners(StoppedWhileStarting.armed());
        server.run(args);
    }

    private static boolean command(String argument) {
        return COMMANDS.contains(argument.replaceFirst("=.*", ""));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MachineTime machineTime() {
        return new MachineTime(Clock.systemUTC());
    }
}
