// Firms that are called like persons, after their founders mostly. No text says of the best known what they are. Written
// down from general knowledge; "and", full stops and hyphens do not count.
import { remember } from '../remember';
import { plainName } from './plainName';

const FIRMS = new Set(
  `
goldman sachs, morgan stanley, merrill lynch, lehman brothers, shearson lehman, shearson lehman hutton, smith barney,
dean witter, paine webber, charles schwab, bear stearns, kidder peabody, drexel burnham, drexel burnham lambert,
donaldson lufkin jenrette, alex brown, raymond james, piper jaffray, thomas weisel, william blair, keefe bruyette woods,
keefe bruyette, sanford bernstein, morgan grenfell, kleinwort benson, robert fleming, hoare govett, james capel,
wood mackenzie, scrimgeour vickers, grieveson grant, hill samuel, guinness mahon, lazard freres, baring brothers,
julius baer, samuel montagu, henry schroder, schroder wagg, singer friedlander, brown shipley, charles stanley,
jp morgan, j p morgan, jpmorgan chase, jp morgan chase, chase manhattan, wells fargo, fannie mae, freddie mac,
sallie mae, ginnie mae, dillon read, burns fry, wood gundy, richardson greenshields, nesbitt thomson, nesbitt burns,
mcleod young weir, levesque beaubien, legg mason, janney montgomery scott, cantor fitzgerald, collins stewart,
panmure gordon, rowe pitman, phillips drew, cazenove, jardine matheson, jardine fleming, rothschild, bateman eichler,
oppenheimer, prudential bache, thomson mckinnon, rauscher pierce, stifel nicolaus, van kampen, franklin templeton,
t rowe price, edward jones, arthur andersen, arthur young, ernst young, ernst whinney, price waterhouse, peat marwick,
kpmg peat marwick, touche ross, deloitte touche, deloitte haskins sells, coopers lybrand, grant thornton, baker mckenzie,
clifford chance, allen overy, slaughter may, simmons simmons, herbert smith, booz allen, booz allen hamilton, mckinsey,
towers perrin, arthur d little, dun bradstreet, standard poor, frost sullivan, louis harris, aubrey lanston,
jones lang lasalle, jones lang wootton, knight frank, cushman wakefield, coldwell banker, richard ellis, marsh mclennan,
alexander alexander, willis faber, sedgwick, arthur gallagher, eli lilly, johnson johnson, johnson matthey,
marks spencer, rolls royce, harley davidson, philip morris, procter gamble, walt disney, warner bros, hanna barbera,
ralph lauren, calvin klein, hugo boss, tommy hilfiger, christian dior, louis vuitton, yves saint laurent, estee lauder,
helena rubinstein, elizabeth arden, max factor, mary kay, levi strauss, abercrombie fitch, eddie bauer, brooks brothers,
neiman marcus, jc penney, j c penney, sears roebuck, montgomery ward, dayton hudson, marshall field, lord taylor,
harvey nichols, fortnum mason, laura ashley, austin reed, dorothy perkins, wh smith, w h smith, tate lyle,
cadbury schweppes, rowntree mackintosh, huntley palmer, crosse blackwell, peek frean, bryant may, reckitt colman,
reckitt benckiser, smith nephew, smith wesson, smith corona, smithkline beckman, glaxo wellcome, burroughs wellcome,
bristol myers, bausch lomb, becton dickinson, boehringer mannheim, merck sharp dohme, parke davis, beecham,
pratt whitney, black decker, hewlett packard, baker hughes, ingersoll rand, cooper lybrand, massey ferguson,
allis chalmers, briggs stratton, babcock wilcox, george wimpey, taylor woodrow, taylor wimpey, john laing,
alfred mcalpine, robert mcalpine, william hill, harper collins, harper row, simon schuster, houghton mifflin, mcgraw hill,
faber faber, chatto windus, farrar straus giroux, dow jones, curtis brown, william morris, young rubicam,
saatchi saatchi, ogilvy mather, j walter thompson, thomas cook, jack daniels, johnnie walker, jim beam, moet chandon,
anheuser busch, scottish newcastle, molson coors, mercedes benz, daimler benz, aston martin, alfa romeo, austin rover,
martin marietta, mcdonnell douglas, lockheed martin, northrop grumman, hawker siddeley, westland, marconi, robert bosch,
carl zeiss, bang olufsen, sony ericsson, thyssen krupp, kerr mcgee, amerada hess, phillips petroleum, morrison knudsen,
stone webster, brown root, brown boveri, asea brown boveri, fisher price, milton bradley, dun mills, sara lee,
oscar mayer, betty crocker, duncan hines, ben jerry, archer daniels midland, abbott laboratories, warner lambert,
procter gamble, colgate palmolive, kimberly clark, scott paper, weyerhaeuser, bell howell, pitney bowes, barnes noble,
tim hortons, krispy kreme, carson pirie scott, carter hawley hale, gieves hawkes, holland barrett, freeman hardy willis,
kohlberg kravis roberts, clayton dubilier, forstmann little, hicks muse, thomas lee, hellman friedman, wagner brown
`
    .split(',')
    .map((name) => name.trim().replace(/\s+/g, ' ')),
);

/** Whether a name is a well-known firm's, whoever else could be called so. */
export const isFirmLikePerson = remember((own) =>
  FIRMS.has(
    plainName(own)
      .replace(/\s(?:and|&)\s/g, ' ')
      .replace(/\./g, own.includes('. ') ? '' : ' ')
      .replaceAll('-', ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ),
);
