/** What waits to leave the house, how it is shared out among nodes, and what became of it. */
@org.springframework.modulith.NamedInterface("outbox")
package cn.zhenggai.notification.outbox;
