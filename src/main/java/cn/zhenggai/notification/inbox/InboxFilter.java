package cn.zhenggai.notification.inbox;

import cn.zhenggai.notification.News;

/** What a reader wants to see of his inbox. {@code topic} is null for everything. */
public record InboxFilter(boolean unreadOnly, News.Topic topic) {

    public static final InboxFilter ALL = new InboxFilter(false, null);
}
