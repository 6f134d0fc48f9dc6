/** The way to programs of others: signed posts that something happened, and who asked for them. */
package cn.zhenggai.notification.hook;
