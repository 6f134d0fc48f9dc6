package cn.zhenggai.operation;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the state of the server, for those who run it, with the number of what is not well. */
@Configuration(proxyBeanMethods = false)
class ServerDoor {

    private static final String KEY = "server";

    @Bean
    NavigationEntry serverEntry() {
        return new NavigationEntry(KEY, "/server", "activity-heartbeat", 895, actor -> actor.is(Role.ADMIN));
    }

    @Bean
    Badge serverBadge(ReadingServerState reading) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return reading.state().wantingAttention();
            }
        };
    }
}
