/** Passwords that everybody tries first, folded and without spaces and punctuation; digits at the end are cut before they are looked up too. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(`
password passwordpassword passw0rd p4ssword letmein welcome welcometo qwerty qwertyuiop qwertyuiopasdf qwertyqwerty asdfghjkl asdfghjklzxc zxcvbnm zxcvbnmasdfg
admin adminadmin administrator administrators root rootroot superuser supervisor manager changeme changemenow changeit default defaultpassword secret secretsecret
iloveyou iloveyouforever ilovevietnam vietnam vietnamvietnam vietnamvodich football monkey dragon sunshine princess master shadow superman batman
abc abcabc abcabcabc abcd abcdabcd abcxyz xyzabc test testtest testing tester demo demodemo sample guest guestguest user useruser username login loginlogin
1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedc qazwsx qazwsxedcrfv q1w2e3r4t5y6 zaqxswcde 1234qwerasdf qweasdzxc qweasdzxcrty 123qweasdzxc asdzxcqwe
111222333444 112233445566 121212121212 123123123123 123321123321 123456123456 12345678912 123456789000 987654321000 1234567890123 0123456789012 010203040506 147258369147 159753159753
matkhau matkhaumatkhau matkhaumacdinh matkhaumoi matkhaucuatoi matkhaudau matkhaulangi doimatkhau khongbiet khongcomatkhau khongcogi macdinh macdinhmacdinh
anhyeuem emyeuanh emyeuanhnhieu anhyeuemnhieu yeuem yeuanh yeuemmaimai mayeucon conyeume concuame giadinh giadinhtoi giadinhhanhphuc hanhphuc hanhphucmai
xinchao xinchaovietnam xinchaocacban chaomung chaobuoisang hello helloworld hellovietnam
hanoi hanoivietnam hanoimuathu saigon saigonvietnam hochiminh hochiminhcity danang danangcity hue quangtri quangbinh quangnam quangngai quangninh haiphong cantho dalat nhatrang
nguyenvana nguyenvan nguyenthi tranvan tranthi levan lethi phamvan hoangvan
dondoc dondocdondoc vanban vanbandieuhanh vanbandenvanbandi quanlyvanban nhiemvu quanlynhiemvu vanthu vanphong vanphongubnd vanphongso chuyenvien lanhdao giamdoc chanhvanphong
ubnd ubndtinh ubndhuyen ubndxa uybannhandan hdnd tinhuy huyenuy sokhcn sokhoahoc khoahoccongnghe sokhoahoccongnghe sonoivu sotaichinh soyte sogiaoduc sotuphap
congnghethongtin cntt cnttcntt chuyendoiso hanhchinhcong dichvucong coquan coquannhanuoc congchuc canbo canbocongchuc quantri quantrihethong hethong
sinhnhat ngaysinh thang namsinh tinhyeu cuocsong bongda bongdavietnam
`.trim().split(/\s+/));
