/** The way to the robots of group chats, and the hosts that may be posted to. */
package cn.zhenggai.notification.webhook;
