/** The inbox, as a page and for programs. */
package cn.zhenggai.notification.web;
