package cn.zhenggai.notification.inbox;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NavigationEntry.OwnAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the inbox, open to everybody, with the number of unread messages on it. */
@Configuration(proxyBeanMethods = false)
class InboxDoor {

    private static final String KEY = "inbox";

    @Bean
    NavigationEntry inboxEntry() {
        return new NavigationEntry(KEY, "/inbox", "bell", 80, actor -> true);
    }

    /** Which mails somebody wants is nobody else's choice. */
    @Bean
    OwnAddress ownMails() {
        return new OwnAddress("/inbox/preferences");
    }

    @Bean
    Badge inboxBadge(Inbox inbox) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return inbox.unread(actor);
            }
        };
    }
}
