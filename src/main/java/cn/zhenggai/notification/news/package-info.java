/** Listens to what happened and writes who has to hear of it. */
package cn.zhenggai.notification.news;
