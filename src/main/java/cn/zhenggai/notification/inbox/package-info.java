/** What a person was told, and whether it was read. */
@org.springframework.modulith.NamedInterface("inbox")
package cn.zhenggai.notification.inbox;
