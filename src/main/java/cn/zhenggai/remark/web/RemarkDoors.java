package cn.zhenggai.remark.web;

import cn.zhenggai.remark.ReadingRemarks;
import cn.zhenggai.remark.RemarkAddress;
import cn.zhenggai.remark.RemarkRights;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the register of criticism and advice. */
@Configuration(proxyBeanMethods = false)
class RemarkDoors {

    private static final int AFTER_SEARCHES = 38;
    private static final String KEY = "remarks";

    @Bean
    NavigationEntry remarksDoor() {
        return new NavigationEntry(
                KEY,
                RemarkAddress.LIST,
                "message-exclamation",
                AFTER_SEARCHES,
                RemarkRights::opensTo,
                NavigationEntry.Shelf.REGISTERS);
    }

    @Bean
    Badge remarksWaiting(ReadingRemarks remarks) {
        return new Badge() {
            @Override
            public String entry() {
                return KEY;
            }

            @Override
            public int count(Actor actor) {
                return remarks.waiting(actor);
            }
        };
    }
}
