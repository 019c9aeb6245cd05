# 答案在浏览器中密封时，问卷所说的话。

draft-kept = 您填写的内容保存在此设备上，只有用您的访问码才能读取，直到您提交或调查结束。
draft-restored = 您在此设备上填写过的内容已经恢复。
nothing-kept = 此浏览器不会在此设备上保存任何内容。请在得到回执之前保持此页面打开。
typed-code = 您是手动输入访问码的，因此本页面无法将这些条款与您的链接比对。如果您有链接，它的最后 26 个字符必须是：
terms-link = 条款，以及存储了哪些与您有关的信息
sending = 正在密封并提交您的答案……
sending-title = 正在提交您的答案……
sending-text = 请稍候。

# 页面。
step = 第 { $number } 页，共 { $of } 页
begin = 开始
go-on = 从上次停下的地方继续
next = 下一页
back = 上一页
steps = 问卷的各页
review-title = 您的回答
review-change = 修改
review-ratings = 已评定 { $answered }/{ $ratings }
review-picks = 已选择 { $chosen } 项
review-comments = 已填写 { $written }/{ $comments }
room-left = 大约还可写 { $left } 个字母（汉字每字约占三个）。
room-over = 大约超出 { $left } 个字母（汉字每字约占三个）。

# 留待以后。
later-title = 稍后提交，或从其他网络提交
later-text = 您的答案会在此浏览器中密封，并保存为文件。只有本调查的密钥能在关闭之后打开它。您可以在{ $late }之前，从任何设备和任何网络递交该文件。这样，即使有人监视这台服务器，也无法从时间或网络看出哪份答卷是您的。
later-code = 保存会用掉您的访问码：此后答案无法更改，而且只有递交文件之后才会计入。
later-save = 密封我的答案并保存文件
saved-title = 您的密封答卷已保存
saved-text = 文件在此浏览器的下载内容中。它不表明属于谁，在关闭之前任何人都无法打开。
saved-until = 只有递交之后才会计入，截止时间为{ $late }：
saved-note = 递交两次也只计一次。捡到文件的人可以递交它，但既不能读取，也不能更改。
save-again = 再次保存文件
save-sealed = 保存我的密封答卷
send-after-all = 还是从这里提交
drop-link = 递交密封答卷

# 密封与计入之间可能发生的情况。
waiting-title = 您的答案尚未计入
over-title = 调查已结束
waiting-kept = 答案已密封，并保存在此设备上。您可以关闭此页面：在此浏览器中再次打开邀请中的链接，届时就会提交。无论提交多少次，都只计一次。
waiting-not-kept = 答案已密封，但此浏览器不保存任何内容：请保持此页面打开，然后再试。无论提交多少次，都只计一次。
again = 再试一次
send-again = 再次提交我的密封答案
stopped-offline = 网络连接已断开。
stopped-closed = 本调查已于{ $closed }关闭，您的答案在此之前没有送达。我们深表歉意。
stopped-too-many = 目前来自您的网络的请求太多。请稍等几秒。
stopped-unavailable = 本调查目前无法保存您的答案。请一分钟后再试。
stopped-refused = 本调查没有接受这份密封答卷。请再试一次；如果仍然不行，请询问邀请中的联系人。
stopped-broken = 出了问题。请再试一次，或使用其他浏览器。
problem-letters = 此评论中有一个您的浏览器还不认识的新字符。请换一种写法。
counted-device = 此浏览器会保存您的密封答卷，只有用您的访问码才能读取，直到调查结束：如果调查需要恢复到备份，您可以再次提交。

# 已经使用过的访问码。
used-title = 此访问码已经使用过
used-text = 如果您已经作答，也许是在另一个浏览器中，就不需要再做什么。谢谢您。
used-saved = 如果您当时保存了密封答卷，请在此继续：
used-other = 如果两种情况都不是，请询问：
