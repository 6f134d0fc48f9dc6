/** The way to devices: Web Push, which says that there is something new and never what. */
package cn.zhenggai.notification.push;
