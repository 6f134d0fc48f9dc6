package cn.zhenggai.notification.outbox;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the outbox, for those who run the server, with the number of what was given up or waits for too long. */
@Configuration(proxyBeanMethods = false)
class OutboxDoor {

    private static final String KEY = "deliveries";

    @Bean
    NavigationEntry deliveriesEntry() {
        return new NavigationEntry(KEY, "/deliveries", "mail-cog", 890, actor -> actor.is(Role.ADMIN));
    }

    @Bean
    Badge deliveriesBadge(ReadingOutbox outbox) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return outbox.wantingAttention();
            }
        };
    }
}
