/** The way by mail: addresses, choices, and what mail servers answer. */
package cn.zhenggai.notification.mail;
